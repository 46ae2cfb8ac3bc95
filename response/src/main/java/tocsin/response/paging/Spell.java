package tocsin.response.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.response.paging.Deed.What;
import tocsin.response.words.Actor;
import tocsin.response.words.PageId;

/// The time since people were last asked about an incident: pages from before it ask for nothing
/// any more.
///
/// @param firstPage how many pages the incident had before; the page with this index is the first
///   of the spell
/// @param carried earlier pages that asked for help and still do
/// @param begun what began it
/// @param deeds what was done since, oldest first; one acknowledgement a person
public record Spell(int firstPage, Set<PageId> carried, Deed begun, List<Deed> deeds) {
  public Spell {
    carried = Set.copyOf(carried);
    deeds = List.copyOf(deeds);
  }

  boolean has(PageId page, int index) {
    return index >= firstPage || carried.contains(page);
  }

  Spell with(Deed deed) {
    List<Deed> more = new ArrayList<>(without(deed.what(), deed.by()).deeds);
    more.add(deed);
    return new Spell(firstPage, carried, begun, more);
  }

  Spell without(What what, Actor by) {
    return new Spell(
        firstPage, carried, begun, deeds.stream().filter(d -> !d.is(what, by)).toList());
  }

  Optional<Deed> deed(What what, Actor by) {
    return deeds.stream().filter(d -> d.is(what, by)).findFirst();
  }

  Optional<Deed> last(What what) {
    return deeds.stream().filter(d -> d.what() == what).reduce((a, b) -> b);
  }

  /// What was done last; what began it when nothing was.
  Deed last() {
    return deeds.isEmpty() ? begun : deeds.getLast();
  }
}
