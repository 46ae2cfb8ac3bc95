package tocsin.response.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Shift;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.PolicyId;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// The books by id, with the shifts of the window computed once. Not changed after it is made.
final class Rota {
  private final Books books;
  private final TimeRange window;
  private final Map<UserId, User> users = new LinkedHashMap<>();
  private final Map<ScheduleId, FinalSchedule> plans = new LinkedHashMap<>();
  private final Map<ScheduleId, List<Shift>> shifts = new LinkedHashMap<>();
  private final Map<PolicyId, Ladder> ladders = new LinkedHashMap<>();

  Rota(Books books, TimeRange window) {
    this.books = books;
    this.window = window;
    books.users().forEach(u -> users.put(u.id(), u));
    for (Schedule s : books.schedules()) {
      var plan = new FinalSchedule(s);
      plans.put(s.id(), plan);
      shifts.put(s.id(), plan.shifts(window));
    }
    Set<PolicyId> used = new HashSet<>();
    books.services().stream().map(Service::policy).forEach(p -> p.ifPresent(used::add));
    books.policies().stream()
        .filter(p -> used.contains(p.id()))
        .forEach(p -> ladders.put(p.id(), Ladder.of(p, this)));
  }

  Books books() {
    return books;
  }

  TimeRange window() {
    return window;
  }

  Optional<User> user(UserId id) {
    return Optional.ofNullable(users.get(id));
  }

  String name(UserId id) {
    return user(id).map(User::name).orElse(id.value());
  }

  Optional<FinalSchedule> plan(ScheduleId id) {
    return Optional.ofNullable(plans.get(id));
  }

  /// Shifts of the window; none of a schedule that is not there.
  List<Shift> shifts(ScheduleId id) {
    return shifts.getOrDefault(id, List.of());
  }

  /// The levels of every policy that some service uses.
  List<Ladder> ladders() {
    return List.copyOf(ladders.values());
  }

  boolean isUsed(EscalationPolicy policy) {
    return ladders.containsKey(policy.id());
  }

  static Subject of(Schedule s) {
    return new Subject(Kind.SCHEDULE, s.id().value(), s.name());
  }

  static Subject of(EscalationPolicy p) {
    return new Subject(Kind.POLICY, p.id().value(), p.name());
  }

  Subject person(UserId id) {
    return new Subject(Kind.USER, id.value(), name(id));
  }
}
