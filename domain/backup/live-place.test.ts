import { expect, test } from 'vitest';
import { type Place, refuseLivePlace } from './live-place.ts';

const DISK = { at: '/', type: 'ext4' };
const on = (platform: string, folder: string, more: Partial<Place> = {}): Place => ({
  platform,
  folder,
  environment: {},
  mounts: platform === 'linux' ? [DISK] : [],
  ...more,
});

test.each([
  ['a home folder', on('linux', '/home/ada/casebook')],
  ['a Windows profile', on('win32', 'C:\\Users\\ada\\AppData\\Roaming\\casebook')],
  ['a long Windows path', on('win32', '\\\\?\\C:\\Users\\ada\\casebook')],
  ['a Mac’s library', on('darwin', '/Users/ada/Library/Application Support/casebook')],
  ['a folder that is only named like one', on('linux', '/home/ada/dropboxes/onedrivers')],
  [
    'a disk mounted beside a network drive',
    on('linux', '/mnt/diskette', { mounts: [DISK, { at: '/mnt/disk', type: 'nfs4' }] }),
  ],
  [
    'an own disk below a network drive',
    on('linux', '/net/own/x', {
      mounts: [DISK, { at: '/net', type: 'nfs' }, { at: '/net/own', type: 'xfs' }],
    }),
  ],
  ['no OneDrive, its variable empty', on('win32', 'C:\\work', { environment: { OneDrive: '' } })],
])('a workbook may live in %s', (_, place) => expect(refuseLivePlace(place)).toBeNull());

test.each([
  ['a UNC path', on('win32', '\\\\server\\share\\casebook'), 'a network drive'],
  ['a UNC path with slashes', on('win32', '//server/share'), 'a network drive'],
  ['a mapped drive, whose real path is UNC', on('win32', '\\\\?\\UNC\\server\\share'), 'a network drive'],
  ...['nfs', 'nfs4', 'cifs', 'smb3', '9p', 'fuse.sshfs', 'fuse.rclone'].map(
    (type) =>
      [
        type,
        on('linux', '/srv/case files/x', { mounts: [DISK, { at: '/srv/case files', type }] }),
        'a network drive',
      ] as const,
  ),
  [
    'OneDrive by its variable',
    on('win32', 'D:\\Cloud\\casebook', { environment: { OneDriveCommercial: 'D:\\cloud' } }),
    'a folder that OneDrive synchronises',
  ],
  [
    'OneDrive of an organisation',
    on('win32', 'C:\\Users\\a\\OneDrive - Eastshire Council\\x'),
    'a folder that OneDrive synchronises',
  ],
  ['Dropbox', on('darwin', '/Users/ada/Dropbox (Eastshire)/x'), 'a folder that Dropbox synchronises'],
  [
    'Google Drive on a Mac',
    on('darwin', '/Users/a/Library/CloudStorage/GoogleDrive-a@b.uk/My Drive'),
    'a folder that Google Drive synchronises',
  ],
  ['iCloud', on('darwin', '/Users/a/Library/Mobile Documents/x'), 'a folder that iCloud synchronises'],
  [
    'OneDrive on a Mac',
    on('darwin', '/Users/a/Library/CloudStorage/OneDrive-Eastshire/x'),
    'a folder that a cloud service synchronises',
  ],
  ['Nextcloud', on('linux', '/home/ada/Nextcloud/cases'), 'a folder that Nextcloud synchronises'],
] as const)('a workbook must not live in %s', (_, place, why) => expect(refuseLivePlace(place)).toBe(why));
