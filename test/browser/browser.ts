// Starts a real browser for the page tests, or says loudly what to install.
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { withSlowPages } from './slow-pages.js';

/**
 * Of several such lists Chromium heeds the last only, so Playwright's own comes first. Then what costs most and shows
 * nothing: in every new window Chromium prepares pages of its own address bar, and a process for a page to come.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const bundled = (): string => {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
};

/** The first of: CHROME and PLAYWRIGHT_CHROMIUM in the environment, the usual places, Playwright's own download. */
export const browserPath = (): string => {
  const named = [process.env.CHROME, process.env.PLAYWRIGHT_CHROMIUM].filter(
    (path) => path !== undefined && path !== '',
  );
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    bundled(),
  ];
  const found = [...named, ...usual].find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    'No browser found for the page tests. Install one (Debian: apt-get install chromium; anywhere: npx playwright-core install chromium) ' +
      'or set CHROME to the path of a Chromium or Chrome.',
  );
};

/** With SLOW_PAGES=1 its pages are slow. @param features of Chromium to do without, besides those above */
export const startBrowser = async (...features: readonly string[]): Promise<Browser> => {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: [...ARGUMENTS, `--disable-features=${[...FEATURES_OFF, ...features].join(',')}`],
    chromiumSandbox: false,
  });
  return process.env.SLOW_PAGES === '1' ? withSlowPages(browser) : browser;
};
