import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The project's own config serves the demo portal, from another root.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing of it needs a network.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true, disableProjectJson: true },
  // No tour; backgrounds come from the theme; stories take no arguments, the tables of the docs pages come from the manifest.
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false, backgrounds: false, controls: false },
};

export default config;
