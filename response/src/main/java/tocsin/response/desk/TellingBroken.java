package tocsin.response.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.response.notice.Broken;
import tocsin.response.notice.BrokenText;
import tocsin.response.notice.BrokenTold;
import tocsin.response.notice.NoticeFact;
import tocsin.response.people.User;
import tocsin.response.words.ContactId;
import tocsin.response.words.Fact;
import tocsin.response.words.MonitorId;
import tocsin.response.words.UserId;

/// Decides who is told in the morning which monitors are broken: once a day, on their own clock,
/// and never at night. Pure on the folded state.
public final class TellingBroken {
  /// From when on people are told.
  public static final LocalTime FROM = LocalTime.of(8, 0);

  /// What nobody could tell until then waits for the next day.
  public static final LocalTime UNTIL = LocalTime.of(20, 0);

  private final Directory directory;
  private final BrokenTold told = new BrokenTold();

  TellingBroken(Directory directory) {
    this.directory = directory;
  }

  /// Whether it is a time of the day to tell it.
  public static boolean isTime(ZonedDateTime local) {
    LocalTime time = local.toLocalTime();
    return !time.isBefore(FROM) && time.isBefore(UNTIL);
  }

  void apply(NoticeFact fact) {
    told.apply(fact);
  }

  /// @param made how many notices there were before
  List<Fact> tell(Input.TellBroken input, int made, Instant now) {
    Map<MonitorId, Set<UserId>> owners = new HashMap<>();
    var known = new BrokenOwners(directory);
    input.all().forEach(b -> owners.computeIfAbsent(b.monitor(), known::of));
    List<Fact> facts = new ArrayList<>();
    int number = made;
    for (User u : directory.users()) {
      ZonedDateTime local = now.atZone(u.zone());
      if (!isTime(local) || told.isDone(u.id(), local.toLocalDate())) {
        continue;
      }
      List<Broken> theirs =
          input.all().stream()
              .filter(b -> owners.getOrDefault(b.monitor(), Set.of()).contains(u.id()))
              .toList();
      Optional<ContactId> contact = BrokenOwners.contact(u);
      if (!theirs.isEmpty() && contact.isPresent()) {
        number++;
        var text = new BrokenText(theirs, told.news(u.id(), theirs), input.more());
        facts.add(due(u, contact.get(), text, number, local.toLocalDate()));
      } else if (told.knowsOfAny(u.id())) {
        facts.add(new NoticeFact.BrokenMended(u.id(), local.toLocalDate()));
      }
    }
    return facts;
  }

  private static NoticeFact due(
      User u, ContactId contact, BrokenText text, int number, LocalDate day) {
    return new NoticeFact.BrokenDue(
        "notice-" + number,
        u.id(),
        contact,
        day,
        text.all().stream().map(Broken::key).toList(),
        text.subject(),
        text.text());
  }
}
