/** What a theme may set, with the default and what it is for. A colour's default is for light and dark. Made by `npm run tokens` from tokens.json; do not edit. */
export const tokenDefaults = {
  /** Ground of the elements. */
  '--campaign-surface': ['#ffffff', '#15171c'],
  /** Ground of popovers, dialogs and cards. */
  '--campaign-raised': ['#ffffff', '#1e2128'],
  /** Ground of headers, tracks and wells. */
  '--campaign-sunken': ['#f5f6f8', '#101216'],
  /** Ground of a row or item under the pointer. */
  '--campaign-hover': ['#f5f6f9', '#1b1e25'],
  /** Ground of a selected row or item. */
  '--campaign-selected': ['#eef2ff', '#1d2338'],
  /** Text. */
  '--campaign-text': ['#1b1e26', '#e7e9ee'],
  /** Secondary text. */
  '--campaign-muted': ['#5a6170', '#9ca4b3'],
  /** Hairlines. */
  '--campaign-border': ['#e4e7ec', '#2a2e37'],
  /** Borders of fields and buttons. */
  '--campaign-control-border': ['#7f8796', '#6c7484'],
  /** Primary action and selection. */
  '--campaign-accent': ['#3b5bdb', '#8ba2ff'],
  /** Text on the accent. */
  '--campaign-on-accent': ['#ffffff', '#11131a'],
  /** Destructive actions and errors. */
  '--campaign-danger': ['#c0271f', '#ff8f86'],
  /** Text on danger. */
  '--campaign-on-danger': ['#ffffff', '#1c0f0e'],
  /** Focus ring. */
  '--campaign-focus': ['#3b5bdb', '#8ba2ff'],
  /** Ground of what a search found. */
  '--campaign-mark': ['#fff3bf', '#54470f'],
  /** Text and icon of status draft. */
  '--campaign-status-draft': ['#4d5565', '#b6bdca'],
  /** Ground of the badge of status draft. */
  '--campaign-status-draft-tint': ['#f0f2f5', '#262a33'],
  /** Text and icon of status ready. */
  '--campaign-status-ready': ['#2f4ac0', '#a9b9ff'],
  /** Ground of the badge of status ready. */
  '--campaign-status-ready-tint': ['#eaeeff', '#222a4a'],
  /** Text and icon of status waiting. */
  '--campaign-status-waiting': ['#855000', '#f2c372'],
  /** Ground of the badge of status waiting. */
  '--campaign-status-waiting-tint': ['#fdf2de', '#372a12'],
  /** Text and icon of status running. */
  '--campaign-status-running': ['#12683a', '#74dca0'],
  /** Ground of the badge of status running. */
  '--campaign-status-running-tint': ['#e2f5ea', '#12301f'],
  /** Text and icon of status stopped. */
  '--campaign-status-stopped': ['#4d5565', '#b6bdca'],
  /** Ground of the badge of status stopped. */
  '--campaign-status-stopped-tint': ['#f0f2f5', '#262a33'],
  /** Text and icon of status done. */
  '--campaign-status-done': ['#4d5565', '#b6bdca'],
  /** Ground of the badge of status done. */
  '--campaign-status-done-tint': ['#f0f2f5', '#262a33'],
  /** Text and icon of status failed. */
  '--campaign-status-failed': ['#b0221b', '#ff9f97'],
  /** Ground of the badge of status failed. */
  '--campaign-status-failed-tint': ['#fdecea', '#3d1c1b'],
  /** Icon and edge of channel Email. */
  '--campaign-channel-email': ['#2f4ac0', '#a9b9ff'],
  /** Icon and edge of channel SMS. */
  '--campaign-channel-sms': ['#12683a', '#74dca0'],
  /** Icon and edge of channel WebPush. */
  '--campaign-channel-webpush': ['#855000', '#f2c372'],
  /** Icon and edge of channel Telegram. */
  '--campaign-channel-telegram': ['#006a8e', '#6fd0f5'],
  /** Icon and edge of channel Viber. */
  '--campaign-channel-viber': ['#712469', '#e39ad6'],
  /** Line and marker of campaign 1 of a comparison. */
  '--campaign-series-1': ['#3b5bdb', '#8ba2ff'],
  /** Line and marker of campaign 2 of a comparison. */
  '--campaign-series-2': ['#ac4000', '#f5802f'],
  /** Line and marker of campaign 3 of a comparison. */
  '--campaign-series-3': ['#00805e', '#7ceccb'],
  /** Line and marker of campaign 4 of a comparison. */
  '--campaign-series-4': ['#712469', '#cf4fb3'],
  /** Line and marker of campaign 5 of a comparison. */
  '--campaign-series-5': ['#8b8900', '#e6dc4e'],
  /** Line and marker of campaign 6 of a comparison. */
  '--campaign-series-6': ['#7f7c97', '#9490a0'],
  /** Font family. */
  '--campaign-font': 'inherit',
  /** Font family of IDs. */
  '--campaign-font-mono': "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  /** Corners of controls. */
  '--campaign-radius': '6px',
  /** Corners of popovers and dialogs. */
  '--campaign-radius-surface': '10px',
  /** Unit of spacing; distances are multiples of it. */
  '--campaign-space': '4px',
  /** Height of buttons and fields. */
  '--campaign-control-height': '32px',
  /** Height of rows. */
  '--campaign-row-height': '44px',
  /** Thickness of the focus ring. */
  '--campaign-focus-width': '2px',
  /** Shadow of popovers and dialogs. */
  '--campaign-shadow': '0 1px 2px rgb(16 18 27 / 8%), 0 8px 24px rgb(16 18 27 / 14%)',
} as const;

/** Tokens that are another one's value unless a theme sets them. */
export const tokenAliases: { readonly [Name in TokenName]?: TokenName } = {
  '--campaign-focus': '--campaign-accent',
};

/** Name of a design token. */
export type TokenName = keyof typeof tokenDefaults;
/** Values for tokens, as in CSS. A colour may be `light-dark(…, …)`. */
export type ThemeTokens = { readonly [Name in TokenName]?: string };
