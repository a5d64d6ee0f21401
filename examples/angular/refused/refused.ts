import { Component } from '@angular/core';
import { campaignElements } from 'campaign-elements/angular';

/** Each line with "wrong" in it must not compile; `refused.mjs` sees to it. No part of the portal. */
@Component({
  selector: 'app-refused',
  imports: [campaignElements],
  template: `
    <campaign-info presentation="sheet" campaign-id="cmp-1" class="right"></campaign-info>
    <campaign-info presentation="wrong"></campaign-info>
    <campaign-stats max="4" [campaignIds]="['cmp-1']"></campaign-stats>
    <campaign-stats max="wrong"></campaign-stats>
    <campaign-list [wrong]="1"></campaign-list>
    <campaign-wrong></campaign-wrong>
    <campaign-editor open (campaign-changed)="told($event.detail.id)"></campaign-editor>
    <campaign-editor open (campaign-changed)="told($event.detail.wrong)"></campaign-editor>
  `,
})
export class Refused {
  told(id: string) {
    return id;
  }
}
