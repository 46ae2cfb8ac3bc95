package tocsin.response.paging;

import java.util.Locale;

/// What the link in a page does.
public enum LinkVerb {
  ACKNOWLEDGE,
  RESOLVE;

  /// As it stands in a link: `acknowledge`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
