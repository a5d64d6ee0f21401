import './campaign-provider.ts';
import { CampaignListElement } from '../elements/campaign-list/campaign-list-element.ts';
import { register } from './register.ts';

register('campaign-list', CampaignListElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-list': CampaignListElement;
  }
}
