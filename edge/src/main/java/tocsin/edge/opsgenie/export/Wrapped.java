package tocsin.edge.opsgenie.export;

import tocsin.response.moving.Part;

/// A thing of the account, and what stands around it in a backup.
///
/// @param around the same as the thing when it stands alone
record Wrapped(Part thing, Part around) {
  String id() {
    return thing.text("id");
  }

  String name() {
    return thing.text("name");
  }
}
