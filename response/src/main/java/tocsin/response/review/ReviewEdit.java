package tocsin.response.review;

import java.util.List;
import java.util.Optional;
import tocsin.response.words.UserId;

/// A review with one part exchanged.
record ReviewEdit(Review of) {
  Review state(Review.State state) {
    return copy(state, of.owner(), of.sections(), of.items(), of.stale());
  }

  Review owner(Optional<UserId> owner) {
    return copy(of.state(), owner, of.sections(), of.items(), of.stale());
  }

  Review sections(List<Section> sections) {
    return copy(of.state(), of.owner(), sections, of.items(), of.stale());
  }

  Review items(List<ActionItem> items) {
    return copy(of.state(), of.owner(), of.sections(), items, of.stale());
  }

  Review stale(Optional<String> stale) {
    return copy(of.state(), of.owner(), of.sections(), of.items(), stale);
  }

  private Review copy(
      Review.State state,
      Optional<UserId> owner,
      List<Section> sections,
      List<ActionItem> items,
      Optional<String> stale) {
    return new Review(
        of.incident(),
        of.title(),
        of.summary(),
        state,
        owner,
        of.draftedAt(),
        sections,
        of.timeline(),
        of.durations(),
        of.suspects(),
        of.impact(),
        of.trials(),
        of.graphs(),
        items,
        stale);
  }
}
