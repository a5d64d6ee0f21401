import './campaign-provider.ts';
import { CampaignEditorElement } from '../elements/campaign-editor/campaign-editor-element.ts';
import { register } from './register.ts';

register('campaign-editor', CampaignEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'campaign-editor': CampaignEditorElement;
  }
}
