import type { TemplateResult } from 'lit';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { overlays } from '../../theme/overlays.ts';
import { ActionFlow } from '../shared/actions/action-flow.ts';
import { Flows, words } from '../shared/actions/flows.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { icons } from '../shared/icons.ts';
import { type MenuItem, menuTemplate, openMenu } from '../shared/menu.ts';
import { heldNoticeStyles } from '../shared/held-notices.ts';
import { refusalSentence } from '../shared/sentences.ts';
import { TooltipController } from '../shared/tooltip.ts';
import type { PanelContext } from './panel-context.ts';

/** What follows a pointer or a key: the menu, tooltips, actions with what they ask and report. */
export class Acting {
  readonly words = words;
  readonly styles = [overlays, heldNoticeStyles];
  readonly flow: ActionFlow;
  readonly #element: CampaignElement;

  constructor(element: CampaignElement) {
    this.#element = element;
    this.flow = new ActionFlow(element, undefined, async () => ({ Flows, words }));
    new TooltipController(element, () => null);
  }

  menu(campaign: CampaignSummary, { t, can }: PanelContext): TemplateResult {
    const item = (id: 'duplicate' | 'delete', icon: TemplateResult, danger = false): MenuItem => {
      const verdict = can(campaign, id);
      return { id, icon, danger, label: t(`action.${id}`), why: verdict.ok ? undefined : refusalSentence(verdict.code, t) };
    };
    return menuTemplate('more', t('action.more'), [item('duplicate', icons.copy), item('delete', icons.trash, true)], (id) =>
      this.flow.actions.act(id as 'duplicate' | 'delete', campaign),
    );
  }

  /** A button of the header was pressed. */
  async press(action: string, campaign: CampaignSummary, button: HTMLElement): Promise<void> {
    const { actions } = this.flow;
    if (action === 'edit' || action === 'analytics') actions.open(action, campaign);
    else if (action !== 'more') actions.act(action as 'launch' | 'stop' | 'restart', campaign);
    else {
      // Not drawn before it is first wanted.
      this.#element.requestUpdate();
      await this.#element.updateComplete;
      const menu = this.#element.renderRoot.querySelector<HTMLElement>('#more:not(:popover-open)');
      if (menu) openMenu(menu, button);
    }
  }
}
