import './campaign-provider.ts';
import { CampaignCalendarElement } from '../elements/campaign-calendar/campaign-calendar-element.ts';
import { register } from './register.ts';

register('campaign-calendar', CampaignCalendarElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-calendar': CampaignCalendarElement;
  }
}
