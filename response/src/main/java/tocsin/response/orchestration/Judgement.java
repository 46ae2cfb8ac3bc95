package tocsin.response.orchestration;

import java.util.List;

/// What becomes of an event, and what each rule said that looked at it.
public record Judgement(Outcome outcome, List<RuleLook> looks) {
  public Judgement {
    looks = List.copyOf(looks);
  }

  /// What one rule said.
  ///
  /// @param list `global` or a service
  /// @param did what it set, in words; or why it could not look
  public record RuleLook(String list, String rule, boolean matched, List<String> did) {
    public RuleLook {
      did = List.copyOf(did);
    }
  }
}
