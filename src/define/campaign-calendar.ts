import './campaign-provider.ts';
import { CampaignCalendarElement } from '../elements/campaign-calendar/campaign-calendar-element.ts';
import { syncAddress } from '../elements/campaign-provider/address.ts';
import { CampaignProviderElement } from '../elements/campaign-provider/campaign-provider-element.ts';
import { register } from './register.ts';

register('campaign-calendar', CampaignCalendarElement);
// Pages with it rarely do without, and their first picture must not wait.
CampaignProviderElement.syncAddress = syncAddress;

declare global {
  interface HTMLElementTagNameMap {
    'campaign-calendar': CampaignCalendarElement;
  }
}
