package tocsin.response.review;

import java.util.regex.Pattern;

/// One wording that a hint asks about.
///
/// @param name for whoever reads the list
/// @param why what is no good about it
/// @param ask a question that leads to something better
record WordingRule(String name, Pattern pattern, String why, String ask) {}
