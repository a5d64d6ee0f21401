import { css, html, type TemplateResult } from 'lit';
import { type Channel, isChannel } from '../../domain/channel.ts';
import type { Open } from '../../domain/open.ts';
import { type LaunchType, type Status, isLaunchType, isStatus } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';
import { channelIcons, statusIcons } from './icons.ts';

/** Status as icon and word on a soft tint; one that is not known shows its raw name, neutrally. */
export function statusBadge(status: Open<Status>, t: Translate): TemplateResult {
  const known = isStatus(status);
  return html`<span class="badge ${known ? status : 'unknown'}">${statusIcons[known ? status : 'unknown']}${statusName(status, t)}</span>`;
}

export const statusName = (status: Open<Status>, t: Translate): string =>
  isStatus(status) ? t(`status.${status}`) : t('status.unknown', { value: status });

export function channelLabel(channel: Open<Channel>, t: Translate): TemplateResult {
  const known = isChannel(channel);
  return html`<span class="channel" data-tip="channel">${channelIcons[known ? channel : 'unknown']}${channelName(channel, t)}</span>`;
}

export const channelName = (channel: Open<Channel>, t: Translate): string =>
  isChannel(channel) ? t(`channel.${channel}`) : t('channel.unknown', { value: channel });

export const launchTypeName = (launchType: Open<LaunchType> | null, t: Translate): string =>
  launchType === null
    ? t('value.notSelected')
    : isLaunchType(launchType)
      ? t(`launchType.${launchType}`)
      : t('launchType.unknown', { value: launchType });

export const badgeStyles = css`
  /* Lines of text, not flex boxes: lists draw hundreds. */
  .badge {
    display: inline-block;
    max-inline-size: 100%;
    padding: 2px 8px 2px 6px;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: middle;
    border-radius: 999px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
    white-space: nowrap;
    color: var(--_draft);
    background: var(--_draft-tint);
  }
  .badge:dir(rtl) {
    padding: 2px 6px 2px 8px;
  }
  .badge .icon {
    display: inline-block;
    inline-size: 14px;
    block-size: 14px;
    margin-block: 1px;
    margin-inline-end: 5px;
    vertical-align: top;
  }
  .badge.ready {
    color: var(--_ready);
    background: var(--_ready-tint);
  }
  .badge.waiting {
    color: var(--_waiting);
    background: var(--_waiting-tint);
  }
  .badge.running {
    color: var(--_running);
    background: var(--_running-tint);
  }
  .badge.stopped {
    color: var(--_stopped);
    background: var(--_stopped-tint);
  }
  .badge.done {
    color: var(--_done);
    background: var(--_done-tint);
  }
  .badge.failed {
    color: var(--_failed);
    background: var(--_failed-tint);
  }
  .channel {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .channel .icon {
    display: inline-block;
    margin-inline-end: 6px;
    vertical-align: -3px;
    color: var(--_muted);
  }
  @media (prefers-reduced-motion: no-preference) {
    /* The whole picture turns, on the compositor; turning a part of it would repaint every frame. */
    .running .icon {
      animation: spin 1.6s linear infinite;
    }
    @keyframes spin {
      to {
        transform: rotate(360deg);
      }
    }
  }
  @media (forced-colors: active) {
    .badge {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
