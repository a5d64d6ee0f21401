import { CampaignProviderElement } from '../elements/campaign-provider/campaign-provider-element.ts';
import { register } from './register.ts';

register('campaign-provider', CampaignProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-provider': CampaignProviderElement;
  }
}
