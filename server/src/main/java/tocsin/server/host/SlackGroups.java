package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;
import tocsin.server.page.Rows;

/// Keeps user groups in Slack to who is on call, so that `@oncall-db` calls whoever has the shift.
/// A group of which nobody would be left stays as it is: Slack knows no empty ones, and somebody
/// who had the last shift is better than nobody.
final class SlackGroups {
  private static final Logger log = LoggerFactory.getLogger(SlackGroups.class);

  /// What somebody changed in Slack is put right by then.
  private static final Duration FRESH = Duration.ofHours(1);

  private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(10);

  private final Map<String, List<String>> schedules;
  private final Rows rows;
  private final SlackClient client;
  private final InstantSource clock;

  // Used by the thread of its rounds only.
  private final Map<String, Written> written = new HashMap<>();
  private final Set<String> idle = new HashSet<>();

  /// @param until when it counts as done
  private record Written(List<String> members, Instant until) {}

  /// @param schedules by the id of the group that is kept to them
  SlackGroups(
      Map<String, List<String>> schedules, Rows rows, SlackClient client, InstantSource clock) {
    this.schedules = schedules;
    this.rows = rows;
    this.client = client;
    this.clock = clock;
  }

  /// Brings every group up to date. Blocking.
  Optional<Duration> round() {
    Optional<Duration> wait = Optional.empty();
    for (Map.Entry<String, List<String>> e : schedules.entrySet()) {
      wait = wait.isPresent() ? wait : kept(e.getKey(), e.getValue());
    }
    return wait;
  }

  private Optional<Duration> kept(String group, List<String> of) {
    Instant now = clock.instant();
    List<String> members =
        new SlackMembers(rows::users).of(Staffing.onCall(rows.directory(), of, now));
    Written before = written.getOrDefault(group, new Written(List.of(), now));
    tell(group, of, members);
    boolean same = before.members().equals(members) && now.isBefore(before.until());
    if (same || members.isEmpty()) {
      return Optional.empty();
    }
    SlackAnswer answer = client.call(SlackCalls.group(group, members));
    if (answer instanceof SlackAnswer.Later(Duration after, String _)) {
      return Optional.of(after);
    }
    written.put(group, new Written(members, now.plus(told(group, members, answer))));
    return Optional.empty();
  }

  /// Once, until it is well again.
  private void tell(String group, List<String> of, List<String> members) {
    if (!members.isEmpty()) {
      idle.remove(group);
    } else if (idle.add(group)) {
      log.atWarn()
          .addKeyValue("group", group)
          .addKeyValue("schedules", of)
          .log("nobody on call in its schedules is known in Slack; the group stays as it is");
    }
  }

  /// How long that counts.
  private static Duration told(String group, List<String> members, SlackAnswer answer) {
    if (answer instanceof SlackAnswer.Refused r) {
      log.atWarn().addKeyValue("group", group).addKeyValue("why", r.why()).log("group not kept");
      return AFTER_A_REFUSAL;
    }
    log.atDebug().addKeyValue("group", group).addKeyValue("members", members).log("group kept");
    return FRESH;
  }
}
