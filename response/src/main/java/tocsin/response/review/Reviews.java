package tocsin.response.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tocsin.response.words.IncidentId;

/// Every review, folded from the facts. Not thread-safe: the loop owns it.
public final class Reviews {
  private final Map<IncidentId, Review> all = new TreeMap<>();
  private final Map<IncidentId, Margin> margins = new TreeMap<>();

  public void apply(ReviewFact fact) {
    Review after =
        switch (fact) {
          case ReviewFact.Drafted d ->
              find(d.incident()).map(old -> redrafted(old, d.review())).orElse(d.review());
          case ReviewFact.SectionTold t -> told(existing(t.incident()), t);
          case ReviewFact.StateChanged s -> edited(existing(s.incident())).state(s.to());
          case ReviewFact.OwnerChanged o -> edited(existing(o.incident())).owner(o.owner());
          case ReviewFact.ItemAdded i -> items(existing(i.incident()), i.item());
          case ReviewFact.ItemChanged i -> items(existing(i.incident()), i.item());
          case ReviewFact.Beside b -> {
            margins.put(b.incident(), margin(b.incident()).after(b));
            yield existing(b.incident());
          }
          case ReviewFact.BecameStale b ->
              edited(existing(b.incident())).stale(Optional.of(b.because()));
        };
    all.put(after.incident(), after);
  }

  public Optional<Review> find(IncidentId incident) {
    return Optional.ofNullable(all.get(incident));
  }

  /// What stands beside a review; empty until something does.
  public Margin margin(IncidentId incident) {
    return Optional.ofNullable(margins.get(incident)).orElse(Margin.empty(incident));
  }

  public Collection<Review> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  private Review existing(IncidentId id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("fact about the review of " + id + ": none"));
  }

  private static ReviewEdit edited(Review review) {
    return new ReviewEdit(review);
  }

  private static Review told(Review review, ReviewFact.SectionTold t) {
    UnaryOperator<Section> tell = s -> s.topic() == t.topic() ? s.telling(t.told()) : s;
    return edited(review).sections(review.sections().stream().map(tell).toList());
  }

  private static Review items(Review review, ActionItem item) {
    List<ActionItem> items = new ArrayList<>(review.items());
    int at = items.stream().map(ActionItem::id).toList().indexOf(item.id());
    if (at < 0) {
      items.add(item);
    } else {
      items.set(at, item);
    }
    return edited(review).items(items);
  }

  private static Review redrafted(Review old, Review fresh) {
    List<Section> sections =
        fresh.sections().stream().map(s -> s.telling(old.section(s.topic()).told())).toList();
    Review kept = edited(fresh).sections(sections);
    for (ActionItem item : old.items()) {
      kept = items(kept, item);
    }
    return edited(kept).owner(old.owner().or(fresh::owner));
  }
}
