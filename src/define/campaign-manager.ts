import './campaign-calendar.ts';
import './campaign-editor.ts';
import './campaign-info.ts';
import './campaign-list.ts';
import './campaign-provider.ts';
import './campaign-stats.ts';
import { CampaignManagerElement } from '../elements/campaign-manager/campaign-manager-element.ts';
import { register } from './register.ts';

register('campaign-manager', CampaignManagerElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-manager': CampaignManagerElement;
  }
}
