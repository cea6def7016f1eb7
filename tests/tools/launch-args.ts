/** What Playwright turns off: of two such switches, Chromium heeds the last alone. A test holds the list to Playwright's. */
const offInPlaywright = [
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
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion'
];
/**
 * The list below the address bar is a page by itself, which Chromium makes for each window, though none is ever shown: as
 * much work again as a story's page that is opened.
 */
const offHere = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * How every test starts Chromium. SwiftShader gives WebGL2 without a graphics card; without the sandbox it also starts
 * as root in a container. Where there is no graphics card the processor draws the page itself ten times faster than by
 * playing one, which WebGL alone needs. The rest keeps the browser from calling home, so that a foreign request is
 * always the page's.
 */
export const launchArgs = [
  `--disable-features=${[...offInPlaywright, ...offHere].join()}`,
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings'
];
