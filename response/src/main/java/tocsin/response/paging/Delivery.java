package tocsin.response.paging;

import tocsin.response.people.ContactMethod;
import tocsin.response.words.PageId;

/// One attempt to deliver one page.
///
/// @param attempt 1 for the first
/// @param idempotencyKey the same for every attempt at this page
public record Delivery(
    PageId page, int attempt, String idempotencyKey, ContactMethod contact, PageMessage message) {
  /// Whether other pages are told in the same message.
  public boolean tellsOfMore() {
    return !idempotencyKey.equals(page.value());
  }
}
