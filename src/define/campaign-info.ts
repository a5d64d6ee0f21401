import './campaign-provider.ts';
import { CampaignInfoElement } from '../elements/campaign-info/campaign-info-element.ts';
import { register } from './register.ts';

register('campaign-info', CampaignInfoElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-info': CampaignInfoElement;
  }
}
