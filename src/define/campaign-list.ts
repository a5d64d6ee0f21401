import './campaign-provider.ts';
import { CampaignListElement } from '../elements/campaign-list/campaign-list-element.ts';
import { syncAddress } from '../elements/campaign-provider/address.ts';
import { CampaignProviderElement } from '../elements/campaign-provider/campaign-provider-element.ts';
import { register } from './register.ts';

register('campaign-list', CampaignListElement);
// Pages with it rarely do without, and their first picture must not wait.
CampaignProviderElement.syncAddress = syncAddress;

declare global {
  interface HTMLElementTagNameMap {
    'campaign-list': CampaignListElement;
  }
}
