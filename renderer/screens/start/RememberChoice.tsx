import type { Binding } from '../../parts/field.ts';

/** Offers that this computer remembers the key from now on, and says what that costs. Never ticked for anybody. */
export function RememberChoice({ binding }: { readonly binding: Binding<'input'> }) {
  return (
    <div className="govuk-form-group">
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            {...binding}
            id="remember"
            type="checkbox"
            className="govuk-checkboxes__input"
            aria-describedby="remember-hint"
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="remember">
            Remember on this computer
          </label>
          <div id="remember-hint" className="govuk-hint govuk-checkboxes__hint">
            Until Casebook locks, whoever can use this computer under your account can then open the workbook.
          </div>
        </div>
      </div>
    </div>
  );
}
