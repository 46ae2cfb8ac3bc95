package tocsin.edge.slack;

import tools.jackson.databind.JsonNode;

/// What Slack's errors mean for whoever set up the app, and what to do. Pure.
final class SlackErrors {
  private static final int LONGEST = 200;

  private SlackErrors() {}

  static String why(String error, JsonNode body, String raw) {
    String remedy = remedy(error, body.path("needed").asString(""));
    String said = error.isEmpty() ? "no answer of Slack's: " + cut(raw) : error;
    return remedy.isEmpty() ? said : said + ": " + remedy;
  }

  private static String remedy(String error, String needed) {
    return switch (error) {
      case "missing_scope" ->
          "the app lacks the scope "
              + (needed.isEmpty() ? "for this" : needed)
              + "; add it under OAuth & Permissions and install the app again";
      case "invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive" ->
          "the token is none of an installed app; copy the Bot User OAuth Token into"
              + " TOCSIN_SLACK_TOKEN and start again";
      case "channel_not_found" ->
          "no such channel or person for this app; use an id such as C0001 or U0001, and invite the"
              + " app to private channels";
      case "expired_trigger_id", "trigger_expired", "invalid_trigger_id", "trigger_exchanged" ->
          "Slack waits three seconds for a window; give the command again";
      case "not_in_channel" -> "invite the app to the channel";
      case "no_such_subteam", "subteam_not_found" ->
          "no user group has this id; copy it from the group's page, where it begins with S";
      case "paid_teams_only", "plan_upgrade_required" ->
          "user groups need a paid plan of Slack's; take slack-groups away";
      case "permission_denied", "restricted_action" ->
          "the workspace lets only some people do this; an administrator of Slack can let the app";
      case "is_archived" -> "the channel is archived";
      default -> "";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
