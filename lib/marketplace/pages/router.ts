interface NavigationLike extends EventTarget {
  readonly currentEntry: { readonly url: string | null } | null;
}

/**
 * Calls `arrive` for every address the page moves to without loading anew. `currententrychange`
 * comes when the address has changed already (`navigate` still shows the old one); browsers
 * without the Navigation API tell only of steps back and forth, so the caller also compares
 * addresses whenever it reads.
 */
export function watchAddress(
  window: Window,
  arrive: (url: URL) => void,
  signal: AbortSignal,
): void {
  const navigation = (window as unknown as { navigation?: NavigationLike }).navigation;
  const tell = () => {
    arrive(new URL(navigation?.currentEntry?.url ?? window.location.href));
  };
  navigation?.addEventListener('currententrychange', tell, { signal });
  window.addEventListener('popstate', tell, { signal });
  window.addEventListener('hashchange', tell, { signal });
}
