/** Whether ten digits are an NHS number: the last is the check digit, by modulus 11 over the nine before. */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9]; // a check of 10 is no digit: such numbers are not issued
}
