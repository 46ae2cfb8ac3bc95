package tocsin.server.setup;

import tocsin.response.service.Service;

/// A service in a list.
///
/// @param team its name
public record ServiceLine(
    Service service, String team, Health health, Answering answering, int monitors) {
  public String id() {
    return service.id().value();
  }

  public String name() {
    return service.name();
  }

  /// All of it in one sentence, for the page of the service.
  public String sentence() {
    String who =
        answering.people().isEmpty()
            ? answering.isGap() ? "Nobody is on call for it" : "It pages nobody"
            : String.join(" and ", answering.people().stream().map(Choosable::words).toList())
                + (answering.people().size() == 1 ? " is" : " are")
                + " paged first";
    return who + ". " + counted() + ".";
  }

  /// `3 monitors watch it`.
  public String counted() {
    return switch (monitors) {
      case 0 -> "No monitor watches it";
      case 1 -> "One monitor watches it";
      default -> monitors + " monitors watch it";
    };
  }
}
