package tocsin.server.respond;

import tocsin.ground.web.WebAnswer;

/// What becomes of something that was asked of saved views.
sealed interface ViewOutcome {
  record Done(WebAnswer answer) implements ViewOutcome {}

  /// Nothing changed, and this is why.
  record Not(String why) implements ViewOutcome {}
}
