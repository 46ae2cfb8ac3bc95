package tocsin.server.oncall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.response.desk.Answer;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.rehearsal.Preview;
import tocsin.response.rehearsal.PreviewDiff;
import tocsin.response.words.ServiceId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// The rehearsal beside a policy, and what it is of: the policy as it is saved, or what stands in
/// the fields and is not saved.
///
/// @param differs what is not as the saved policy has it at that moment, in sentences
/// @param fields of the draft, which the questions about it carry along; empty for the saved policy
/// @param problem why the fields could not be rehearsed; the rehearsal is of what is saved then
public record RehearsalCard(
    RehearsalPage reh, List<String> differs, Map<String, String> fields, String problem) {
  public RehearsalCard {
    differs = List.copyOf(differs);
    fields = Map.copyOf(fields);
  }

  /// Whether it is of what stands in the fields.
  public boolean isDraft() {
    return !fields.isEmpty();
  }

  /// What was asked, which a draft made from here is asked as well.
  public Map<String, String> questions() {
    return Map.of("severity", reh.severity(), "service", reh.service(), "answers", reh.answers());
  }

  static RehearsalCard ofSaved(RehearsalPage reh) {
    return new RehearsalCard(reh, List.of(), Map.of(), "");
  }

  /// @param f the form with the questions
  static RehearsalCard refused(PolicyPage.Stage saved, Form f, String problem) {
    return new RehearsalCard(
        RehearsalPage.of(saved, n -> asked(f, n)), List.of(), Map.of(), problem);
  }

  /// @param saved the same policy as it is saved
  /// @param f the form with the fields and the questions
  static RehearsalCard ofDraft(PolicyPage.Stage draft, PolicyPage.Stage saved, Form f) {
    Optional<String> problem = problem(draft.policy());
    if (problem.isPresent()) {
      return refused(saved, f, problem.get());
    }
    RehearsalPage now = RehearsalPage.of(draft, n -> asked(f, n));
    RehearsalPage before = RehearsalPage.of(saved, n -> asked(f, n));
    List<String> differs = new PreviewDiff(draft.people()::name).of(preview(before), preview(now));
    return new RehearsalCard(now, differs, fields(f), "");
  }

  /// Why saving would refuse it, in the same words.
  private static Optional<String> problem(EscalationPolicy typed) {
    try {
      EscalationPolicy.parse(Json.write(typed));
      return Optional.empty();
    } catch (BadFieldsException e) {
      return Pages.problem(new Answer.Invalid(e.faults()));
    }
  }

  /// A press on another moment counts before the moment in its field.
  private static String asked(Form f, String name) {
    return name.equals("at") && !f.get("moment").isEmpty() ? f.get("moment") : f.get(name);
  }

  private static Preview preview(RehearsalPage page) {
    return page.course().preview(new ServiceId("rehearsal"));
  }

  /// What the steps are made of, as they were sent.
  private static Map<String, String> fields(Form f) {
    Map<String, String> fields = new TreeMap<>(f.all());
    fields.keySet().removeIf(k -> !k.matches("[dst]\\d{1,2}(-\\d{1,2})?|repeats|revision"));
    return fields;
  }
}
