/** What tells whether a folder is of this computer alone. */
export interface Place {
  /** The real path of the folder, links resolved. */
  readonly folder: string;
  readonly platform: string;
  /** Variables of the environment, by name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where file systems are mounted and of which type; empty where the system does not say. */
  readonly mounts: readonly { readonly at: string; readonly type: string }[];
}

const NETWORK =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|afpfs|9p|ceph|glusterfs|lustre|davfs2?|webdav|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|gocryptfs-remote|onedriver|google-drive-ocamlfuse))$/;
const SYNCHRONISED = [
  { name: 'OneDrive', folder: /^onedrive( - .+)?$/i },
  { name: 'Dropbox', folder: /^dropbox( \(.+\))?$/i },
  { name: 'Google Drive', folder: /^(google ?drive(-.+)?|drivefs)$/i },
  { name: 'iCloud', folder: /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i },
  { name: 'Nextcloud', folder: /^nextcloud( .+)?$/i },
  { name: 'ownCloud', folder: /^owncloud( .+)?$/i },
  { name: 'a cloud service', folder: /^cloudstorage$/i }, // where macOS keeps those of every vendor
] as const;
const ONEDRIVE_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;

const plain = (path: string): string => path.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase();
const isWithin = (folder: string, outer: string): boolean =>
  plain(folder) === plain(outer) || plain(folder).startsWith(`${plain(outer)}/`);

function isOnNetwork({ folder, platform, mounts }: Place): boolean {
  if (platform === 'win32') return /^[\\/]{2}(?![?.][\\/](?!UNC))/i.test(folder);
  const [nearest] = mounts
    .filter(({ at }) => at === '/' || isWithin(folder, at))
    .toSorted((a, b) => b.at.length - a.at.length);
  return nearest !== undefined && NETWORK.test(nearest.type);
}

function synchronisedBy({ folder, environment }: Place): string | null {
  const isOneDrive = ONEDRIVE_VARIABLES.some((name) => {
    const root = environment[name];
    return root !== undefined && root !== '' && isWithin(folder, root);
  });
  if (isOneDrive) return 'OneDrive';
  const parts = folder.split(/[\\/]/);
  return SYNCHRONISED.find((service) => parts.some((part) => service.folder.test(part)))?.name ?? null;
}

/**
 * Why a workbook must not live in a folder, in words; null where it may. On a network drive two computers can write
 * over each other, and a program that synchronises copies the file while it is being written. Both are welcome for
 * backups, which are written once.
 */
export function refuseLivePlace(place: Place): string | null {
  if (isOnNetwork(place)) return 'a network drive';
  const service = synchronisedBy(place);
  return service === null ? null : `a folder that ${service} synchronises`;
}
