/**
 * How every test starts Chromium. SwiftShader gives WebGL2 without a graphics card; without the sandbox it also starts
 * as root in a container. Where there is no graphics card the processor draws the page itself ten times faster than by
 * playing one, which WebGL alone needs. The rest keeps the browser from calling home, so that a foreign request is
 * always the page's.
 */
export const launchArgs = [
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
