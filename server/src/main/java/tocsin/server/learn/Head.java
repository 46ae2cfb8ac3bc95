package tocsin.server.learn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.change.Suspect;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Review;
import tocsin.response.review.Section;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;

/// A review without its timeline and samples, which are most of it: lists read many.
record Head(
    IncidentId incident,
    String title,
    Review.State state,
    Optional<UserId> owner,
    Instant draftedAt,
    List<Section> sections,
    List<Suspect> suspects,
    List<ActionItem> items,
    Optional<String> stale) {
  Review review() {
    return new Review(
        incident,
        title,
        "",
        state,
        owner,
        draftedAt,
        sections,
        List.of(),
        List.of(),
        suspects,
        Optional.empty(),
        List.of(),
        List.of(),
        items,
        stale);
  }
}
