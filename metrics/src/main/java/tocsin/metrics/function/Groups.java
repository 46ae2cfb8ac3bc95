package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import tocsin.metrics.query.Frame;
import tocsin.metrics.series.SeriesName;

/// The groups that series fall into, before they are read.
final class Groups {
  private final int[] of;
  private final boolean isNamed;
  private final List<Group> groups = new ArrayList<>();

  private static final class Group {
    private final String key;
    private final SortedMap<String, String> shared;
    private int size = 1;

    Group(String key, SortedMap<String, String> shared) {
      this.key = key;
      this.shared = shared;
    }
  }

  private Groups(int series, boolean isNamed) {
    this.of = new int[series];
    this.isNamed = isNamed;
  }

  static Groups of(List<SeriesName> names, Gathering how) {
    var groups = new Groups(names.size(), how.key().isPresent());
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      SeriesName series = names.get(i);
      SortedMap<String, String> tags = series.tags();
      tags.put("name", series.name());
      String key = how.key().map(by -> by.of(series.canonical(), tags)).orElse("");
      groups.of[i] = places.computeIfAbsent(key, _ -> places.size());
      groups.add(groups.of[i], key, tags);
    }
    return groups;
  }

  private void add(int place, String key, SortedMap<String, String> tags) {
    if (place == groups.size()) {
      groups.add(new Group(key, tags));
      return;
    }
    Group group = groups.get(place);
    group.size++;
    if (!group.shared.isEmpty()) {
      group.shared.entrySet().retainAll(tags.entrySet());
    }
  }

  int count() {
    return groups.size();
  }

  /// The group of a series, by its place.
  int of(int series) {
    return of[series];
  }

  /// How many series a group has.
  int size(int group) {
    return groups.get(group).size;
  }

  /// The tags that all of a group have.
  SortedMap<String, String> shared(int group) {
    return groups.get(group).shared;
  }

  /// What a group has become, called by its key if it has one.
  Frame named(int group, Frame frame) {
    return isNamed ? frame.named(groups.get(group).key) : frame;
  }
}
