/** Everything public, without side effects: importable in Node. `campaign-elements/define` registers the elements. */
export * from './data/index.ts';
export * from './domain/index.ts';
export { CampaignCalendarElement } from './elements/campaign-calendar/campaign-calendar-element.ts';
export { CampaignInfoElement } from './elements/campaign-info/campaign-info-element.ts';
export { CampaignEditorElement } from './elements/campaign-editor/campaign-editor-element.ts';
export { CampaignManagerElement } from './elements/campaign-manager/campaign-manager-element.ts';
export { CampaignListElement } from './elements/campaign-list/campaign-list-element.ts';
export { CampaignStatsElement } from './elements/campaign-stats/campaign-stats-element.ts';
export { CampaignProviderElement } from './elements/campaign-provider/campaign-provider-element.ts';
export type { CampaignEventMap, IntentDetail } from './elements/shared/event-map.ts';
export { factNames, type FactName, intentNames, type IntentName } from './elements/shared/events.ts';
export { type MessageKey, type MessageOverrides, type Messages, supportedLanguages } from './i18n/messages.ts';
export type * from './state/campaign-store.ts';
export type * from './state/campaign-view.ts';
export { createCampaignStore } from './state/create-campaign-store.ts';
export { type CampaignStorage, createLocalStorage, createMemoryStorage } from './state/storage.ts';
