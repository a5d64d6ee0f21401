import './campaign-provider.ts';
import { CampaignStatsElement } from '../elements/campaign-stats/campaign-stats-element.ts';
import { register } from './register.ts';

register('campaign-stats', CampaignStatsElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-stats': CampaignStatsElement;
  }
}
