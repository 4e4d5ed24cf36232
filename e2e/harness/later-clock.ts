// Loaded before the host by `laterBy`: its clock is then so many days ahead. Nothing of the product knows of it.
const days = Number(process.env['TEST_DAYS_LATER']);
if (!(days > 0)) throw new Error('expected TEST_DAYS_LATER to be a number of days, found none');
const ahead = days * 24 * 60 * 60 * 1000;
const Now = Date;

globalThis.Date = new Proxy(Now, {
  construct: (target, given, made) =>
    given.length === 0 ? new target(Now.now() + ahead) : Reflect.construct(target, given, made),
  get: (target, name, receiver) => (name === 'now' ? () => Now.now() + ahead : Reflect.get(target, name, receiver)),
});
