import type { Configuration } from 'electron-builder';

/**
 * The one native file of the system that is built for. As a set of its own: a pattern within `files` would lose against
 * the one that leaves node_modules out. Not `${platform}`, which is the machine that builds.
 */
const nativeFile = (system: 'win32' | 'darwin' | 'linux') => ({
  from: 'node_modules/better-sqlite3/prebuilds',
  to: 'node_modules/better-sqlite3/prebuilds',
  filter: [`${system}-\${arch}.node`],
});

/** How Casebook is packaged: see docs/deployment.md. Nothing here, and nothing in what it makes, asks a server. */
const config: Configuration = {
  appId: 'uk.casebook.desktop',
  productName: 'Casebook',
  copyright: 'The Casebook authors. Standards: Open Government Licence v3.0',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
  artifactName: 'casebook-${version}-${os}-${arch}.${ext}',
  directories: { output: 'out/release', buildResources: 'electron' },
  icon: 'electron/icon.png',
  electronLanguages: ['en-GB', 'en-US'],

  // Everything of ours is bundled in out/; of what is installed only the database driver goes in, with one native file.
  npmRebuild: false,
  files: [
    'out/{main,preload,renderer,cli}/**',
    'package.json',
    'LICENSE',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
  ],
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node'],

  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },

  win: {
    files: [nativeFile('win32')],
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'zip', arch: ['x64'] },
    ],
    extraFiles: [{ from: 'electron/packaged/casebook.cmd', to: 'casebook.cmd' }],
  },
  // Asks whether for one user or for all; /S with /currentuser or /allusers answers without asking.
  nsis: {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    artifactName: 'casebook-${version}-setup-${arch}.${ext}',
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    createDesktopShortcut: true,
    deleteAppDataOnUninstall: false, // workbooks are never removed with the program
    differentialPackage: false, // there is no updater to use it
  },

  mac: {
    files: [nativeFile('darwin')],
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] },
    ],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
  },
  dmg: { writeUpdateInfo: false },

  linux: {
    files: [nativeFile('linux')],
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    executableName: 'casebook',
    category: 'Office',
    synopsis: 'Audits case files against published standards, offline',
    maintainer: 'The Casebook authors <casebook@example.invalid>',
  },

  publish: null,
};

export default config;
