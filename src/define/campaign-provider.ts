import { CampaignProviderElement } from '../elements/campaign-provider/campaign-provider-element.ts';
import type { CampaignEventMap } from '../elements/shared/event-map.ts';
import { register } from './register.ts';

register('campaign-provider', CampaignProviderElement);

declare global {
  /** They bubble: typed wherever they are heard. */
  interface GlobalEventHandlersEventMap extends CampaignEventMap {}
  interface HTMLElementTagNameMap {
    'campaign-provider': CampaignProviderElement;
  }
}
