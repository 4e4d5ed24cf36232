/** The bytes of a file in base 64. Rejects where the file cannot be read, as when it was moved since it was chosen. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1)); // data:text/csv;base64,...
    };
    reader.onerror = () => reject(reader.error ?? new Error('expected a file to be readable, found that it is not'));
    reader.readAsDataURL(file);
  });
}
