import 'campaign-elements/define';
import { Component, signal } from '@angular/core';
import type { CampaignEventMap } from 'campaign-elements';
import { campaignElements } from 'campaign-elements/angular';
import { createSimulation } from 'campaign-elements/simulation';

@Component({
  selector: 'app-portal',
  imports: [campaignElements],
  templateUrl: './portal.html',
})
export class Portal {
  readonly dataSource = createSimulation({ latency: 20 });
  readonly locale = signal('en');
  readonly selected = signal(0);
  readonly edited = signal<readonly string[]>([]);

  /** This portal has an editor of its own for existing campaigns; new ones are made in ours. */
  onEdit(event: CampaignEventMap['campaign-edit']) {
    if (event.detail.ids.length === 0) return;
    event.preventDefault();
    this.edited.set(event.detail.ids);
  }
}
