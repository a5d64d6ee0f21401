import { css } from 'lit';

/**
 * Made by `npm run tokens` from tokens.json; do not edit.
 * Design tokens. Hosts set `--campaign-*` on the provider or any ancestor; elements read only the private `--_*` here, each with its default.
 * Roles, not colours. `light-dark()` follows the page's `color-scheme`. Contrast of each text on its ground is tested in test/theme.
 */
export const tokens = css`
  :host {
    --_surface: var(--campaign-surface, light-dark(#ffffff, #15171c));
    --_raised: var(--campaign-raised, light-dark(#ffffff, #1e2128));
    --_sunken: var(--campaign-sunken, light-dark(#f5f6f8, #101216));
    --_hover: var(--campaign-hover, light-dark(#f5f6f9, #1b1e25));
    --_selected: var(--campaign-selected, light-dark(#eef2ff, #1d2338));
    --_text: var(--campaign-text, light-dark(#1b1e26, #e7e9ee));
    --_muted: var(--campaign-muted, light-dark(#5a6170, #9ca4b3));
    --_border: var(--campaign-border, light-dark(#e4e7ec, #2a2e37));
    --_control-border: var(--campaign-control-border, light-dark(#7f8796, #6c7484));
    --_accent: var(--campaign-accent, light-dark(#3b5bdb, #8ba2ff));
    --_on-accent: var(--campaign-on-accent, light-dark(#ffffff, #11131a));
    --_danger: var(--campaign-danger, light-dark(#c0271f, #ff8f86));
    --_on-danger: var(--campaign-on-danger, light-dark(#ffffff, #1c0f0e));
    --_focus: var(--campaign-focus, var(--_accent));
    --_mark: var(--campaign-mark, light-dark(#fff3bf, #54470f));
    --_draft: var(--campaign-status-draft, light-dark(#4d5565, #b6bdca));
    --_draft-tint: var(--campaign-status-draft-tint, light-dark(#f0f2f5, #262a33));
    --_ready: var(--campaign-status-ready, light-dark(#2f4ac0, #a9b9ff));
    --_ready-tint: var(--campaign-status-ready-tint, light-dark(#eaeeff, #222a4a));
    --_waiting: var(--campaign-status-waiting, light-dark(#855000, #f2c372));
    --_waiting-tint: var(--campaign-status-waiting-tint, light-dark(#fdf2de, #372a12));
    --_running: var(--campaign-status-running, light-dark(#12683a, #74dca0));
    --_running-tint: var(--campaign-status-running-tint, light-dark(#e2f5ea, #12301f));
    --_stopped: var(--campaign-status-stopped, light-dark(#4d5565, #b6bdca));
    --_stopped-tint: var(--campaign-status-stopped-tint, light-dark(#f0f2f5, #262a33));
    --_done: var(--campaign-status-done, light-dark(#4d5565, #b6bdca));
    --_done-tint: var(--campaign-status-done-tint, light-dark(#f0f2f5, #262a33));
    --_failed: var(--campaign-status-failed, light-dark(#b0221b, #ff9f97));
    --_failed-tint: var(--campaign-status-failed-tint, light-dark(#fdecea, #3d1c1b));
    --_email: var(--campaign-channel-email, light-dark(#2f4ac0, #a9b9ff));
    --_sms: var(--campaign-channel-sms, light-dark(#12683a, #74dca0));
    --_webpush: var(--campaign-channel-webpush, light-dark(#855000, #f2c372));
    --_telegram: var(--campaign-channel-telegram, light-dark(#006a8e, #6fd0f5));
    --_viber: var(--campaign-channel-viber, light-dark(#712469, #e39ad6));
    --_series-1: var(--campaign-series-1, light-dark(#3b5bdb, #8ba2ff));
    --_series-2: var(--campaign-series-2, light-dark(#ac4000, #f5802f));
    --_series-3: var(--campaign-series-3, light-dark(#00805e, #7ceccb));
    --_series-4: var(--campaign-series-4, light-dark(#712469, #cf4fb3));
    --_series-5: var(--campaign-series-5, light-dark(#8b8900, #e6dc4e));
    --_series-6: var(--campaign-series-6, light-dark(#7f7c97, #9490a0));
    --_font: var(--campaign-font, inherit);
    --_mono: var(--campaign-font-mono, ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace);
    --_radius: var(--campaign-radius, 6px);
    --_radius-surface: var(--campaign-radius-surface, 10px);
    --_space: var(--campaign-space, 4px);
    --_control: var(--campaign-control-height, 32px);
    --_row: var(--campaign-row-height, 44px);
    --_focus-width: var(--campaign-focus-width, 2px);
    --_shadow: var(--campaign-shadow, 0 1px 2px rgb(16 18 27 / 8%), 0 8px 24px rgb(16 18 27 / 14%));
    --_fast: 140ms ease-out;
  }

  @media (pointer: coarse) {
    :host {
      --_control: var(--campaign-control-height, 44px);
      --_row: var(--campaign-row-height, 52px);
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--campaign-muted, light-dark(#3c4250, #c9cfda));
      --_border: var(--campaign-border, light-dark(#7f8796, #6c7484));
      --_control-border: var(--campaign-control-border, light-dark(#4d5565, #b6bdca));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0s;
    }
  }
`;
