package tocsin.response.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The wordings that hints ask about, as a list to read and to add to: a name, the pattern, why it
/// is no good in a review, and a question that leads to something better.
///
/// `PERSON` stands for whoever can be blamed: a name of the organisation, a pronoun, a role, a
/// group. The decisive rule is the subject: "the scheduler failed to" is a fact about a machine,
/// "Carlos failed to" is a verdict on Carlos. `NAME` is a name alone.
final class WordingRules {
  /// What names of people are written as before the patterns look; see [PersonNames].
  static final String NAME = "\\bQx+\\b";

  private static final String ROLE =
      "(?:engineer|developer|dev|operator|admin|administrator|sysadmin|reviewer|manager|lead"
          + "|responder|intern|contractor|author|colleague|person|programmer|tester|commander"
          + "|employee|freelancer|technician)s?|people|staff";
  private static final String GROUP =
      "(?:team|shift|department|group|vendor|provider)s?|management|operations|ops|QA"
          + "|quality assurance|infrastructure|engineering|leadership|support";
  private static final String PERSON =
      "(?:"
          + NAME
          + "|\\b(?:I|you|he|she|they|we|someone|somebody|whoever|everyone|everybody|nobody|no one"
          + "|those)\\b(?: (?:on|in) (?:the )?[\\w-]+(?: [\\w-]+)?)?"
          + "|\\b(?:(?:the|a|an|our|their|one|every|any|all|each|some|this|that|of the|of our|own"
          + "|two|three) ){0,3}(?!kubernetes )(?:[\\w-]+ )?(?:"
          + ROLE
          + "|"
          + GROUP
          + ")\\b(?:(?: on| of| in| at) (?:the )?[\\w-]+| who [\\w ]{1,20})?)";

  static final List<WordingRule> ALL =
      read(
          """
          should-have
            (?<!never\\swas\\s)PERSON (?:just |simply |really )?(?:should|ought to|must)(?: never| not|n't)? (?:just |simply |easily )?(?:have|'ve)\\b|\\bwhat PERSON should have\\b|\\bPERSON should've\\b|\\bshould(?: not|n't| never)? have (?:been )?(?:known|noticed|checked|tested|asked|seen|caught|called|told)\\b(?! before)
            Says what people did not do; that explains nothing about what they did
            What did the screen show at that moment?
          could-have
            PERSON could(?: not|n't)? (?:easily |just |simply |well )*(?:have|'ve)\\b|\\bbit of \\w+ from PERSON would(?: not|n't)? have
            Says what people did not do; that explains nothing about what they did
            Where could this signal be shown so that anyone sees it?
          would-have-if
            \\bif (?:only )?PERSON (?:had|hadn't|would have)\\b|\\bhad PERSON (?:not |only |just )*\\w+(?:ed|en|t|n|d)\\b|\\bif only\\b
            Judges by a past that never was
            Which check was missing in the path?
          supposed-to
            PERSON (?:was|were|is|are) supposed to|PERSON needed to have|PERSON (?:was|were) meant to have
            An expectation is not a cause
            Where is this expectation written down?
          instead-of
            \\b(?:instead of|rather than) \\w+ing\\b[^.,;]*, PERSON\\b
            Ranks two options by what is known today
            Which options were visible, and what did each cost?
          only-had-to
            \\ball PERSON (?:had|needed) to do\\b|PERSON (?:only|just|simply) (?:had|needed) to\\b|PERSON had only to\\b
            Makes the step look easy because its outcome is known
            How does one learn that this step is needed?
          failed-to
            PERSON (?:\\w+ly )?fail(?:ed|s)? to\\b|\\bfailure (?:of|by) PERSON\\b|\\bPERSON's failure\\b
            Nothing that did not happen can be a cause; a missing prompt can be changed
            What would have prompted it?
          forgot
            PERSON (?:\\w+ly |had |has |have |just )*(?:forgot|forgotten|forgets)\\b
            Nothing that did not happen can be a cause; a missing prompt can be changed
            Where is this step listed?
          neglected
            PERSON (?:\\w+ly |had |has |have )*(?:neglected|omitted|skipped|bypassed|overlooked|disregarded|dismissed|ignored|ignores|circumvented)\\b|\\b(?:was|were) (?:\\w+ly )?(?:ignored|overlooked|neglected|skipped|missed) by PERSON\\b|PERSON (?:\\w+ly )?(?:missed|misses) (?:the (?:alert|alarm|warning|page|sign|spike|graph|line|notice|mail|message)|it\\b|that\\b|every|all)|\\bcut(?:ting)? corners\\b|\\bturned a blind eye\\b|\\bthe oversight of PERSON\\b
            Makes the absence of an action the act of a person
            How did it differ from the noise around it?
          did-not-check
            PERSON (?:did(?: not|n't)|never|had(?: not|n't)(?: even)?)(?: even)? (?:bother|check|test|verif|look|read|consider|notice|think|validate|care|double-check|bothered|tested|checked|verified|looked|read|considered|noticed|thought|told|tell|ask|asked|answer|answered|pick|respond|understand|escalate|inform|review|reviewed|follow)\\w*|\\bcouldn't be bothered\\b|\\bcould not be bothered\\b
            Nothing that did not happen can be a cause; a missing check can be changed
            What would have made this happen by itself?
          too-late
            PERSON (?:\\w+ly )?(?:reacted|responded|acted|came|answered|was|were|escalated) (?:far |much |way )?too (?:late|slow|slowly)\\b|PERSON (?:took|needed) (?:far |much |way )?too long\\b
            Give the seconds, and what happened in between
            What happened between the page and the first action?
          did-not-answer
            PERSON (?:would(?: not|n't)|refused to|didn't|did not) (?:pick up|answer|respond|come|help|listen)\\b|PERSON (?:\\w+ly )?(?:slept through|overslept)\\b|PERSON left (?:the |her |his |their )?\\w+ unanswered\\b
            The page is the fact; what reached the phone can be changed
            How did the page reach, or not reach, the phone?
          human-error
            \\bhuman (?:error|mistake|failure|factor)s?\\b|\\bfailure of (?:a )?humans?\\b
            Stops the search at the person; the error is where the review begins
            What made the wrong action look right?
          operator-error
            \\b(?:operator|user|engineer|admin|administrator|pilot|developer) (?:error|mistake|failure)\\b
            Stops the search at the person
            What did the tool accept without asking?
          fat-finger
            \\bfat[- ]?finger\\w*|\\bfinger trouble\\b|\\bpebkac\\b|\\bid[- ]?10[- ]?t\\b|\\b(?:typo|slip) (?:by|of) PERSON\\b|\\bin front of the (?:screen|keyboard)\\b|\\bat the keyboards?\\b|\\btyping without thinking\\b|\\bwithout thinking\\b
            Stops the search at the person
            Which guard would catch a slip of the keyboard?
          mistake-by
            \\b(?:mistakes?|errors?|blunders?|oversight|misjudg\\w+|slip-?up) (?:\\w+ )?(?:by|of|from) PERSON\\b|PERSON (?:\\w+ )?(?:made|makes|committed) (?:a |an |the |another )?(?:\\w+ )?(?:mistake|error|blunder|misjudg\\w+)s?\\b|\\b(?:NAME|his|her|their)(?:'s)? (?:\\w+ )?(?:mistake|oversight|blunder|negligence|carelessness|failure)\\b|\\bPERSON's (?:\\w+ )?(?:mistake|oversight|blunder|negligence|carelessness)\\b
            Stops the search at the person
            What result was expected, and what came instead?
          wrong-thing
            PERSON (?:\\w+ly )?(?:ran|picked|chose|typed|clicked|selected|used|entered|deleted|restarted|pressed|deployed|opened|took) (?:on )?the wrong\\b|PERSON messed up\\b|PERSON screwed up\\b
            Stops the search at the person
            What told the two apart?
          mistakenly
            PERSON (?:had |has |have )?(?:mistakenly|accidentally|wrongly|inadvertently|erroneously|unthinkingly|carelessly|blindly|naively)\\b|\\b(?:mistakenly|accidentally|wrongly|inadvertently|erroneously|carelessly) \\w+ by PERSON\\b|\\b(?:naively|blindly) (?:trusted|assumed|believed|relied)\\b
            Say what was expected instead
            What was the intended effect?
          person-as-cause
            \\b(?:root )?cause(?: was|:| is) (?:\\w+ )?PERSON\\b(?! team's)|\\b(?:at the root|the cause|the reason|the problem)[^.]{0,20} was PERSON\\b|\\bcame down to (?:PERSON|NAME)\\b
            A person is never the cause; conditions are
            Which conditions had to come together?
          careless
            \\bcareless(?:ly|ness)?\\b|\\bnegligen(?:t|ce|tly)\\b|\\bslopp(?:y|ily|iness)\\b|\\bshoddy\\b|\\breckless(?:ly|ness)?\\b|\\birresponsibl[ey]\\b|\\blazines{0,2}\\b|\\b(?:was|were|is|are|too) lazy\\b|\\bcomplacen(?:t|cy)\\b|\\blax\\b|\\bhalf-hearted(?:ly)?\\b
            Judges a person instead of describing the step
            What did the step look like?
          incompetent
            \\bincompeten(?:t|ce|tly)\\b|\\bclueless\\b|\\bunqualified\\b|\\binexperienced?\\b|\\btoo junior\\b|\\black of (?:experience|skill|competence|diligence|care)\\b|\\bunprofessional(?:ly)?\\b|\\bundisciplined\\b|\\bstupid(?:ly|ity)?\\b|\\bidiot(?:ic|s)?\\b|\\b(?:was|were) dumb\\b|\\bdumb (?:idea|mistake|decision)\\b|\\bsilly mistake\\b|\\bbit of diligence\\b|\\bamateurish\\b|\\bhave no idea what\\b|\\bhas no idea what\\b
            Judges skill or character
            What would one have to know, and where is it written?
          not-paying-attention
            \\b(?:not|n't|without) paying (?:any |enough )?attention\\b|\\binattenti(?:ve|vely|on)\\b|\\babsent-?minded(?:ly)?\\b|PERSON (?:was|were) (?:\\w+ )?(?:distracted|asleep|daydreaming)\\b
            Judges a person instead of saying what the attention was on
            What was the attention on?
          rushed
            PERSON (?:had |has |have )?(?:rushed|hurried)\\b|\\bhast(?:y|ily)\\b|PERSON (?:was|were) in (?:a|too much of a) hurry\\b
            Name the deadline and where it came from
            Where did the time pressure come from?
          overconfident
            \\bover-?confiden(?:t|ce)\\b|\\barrogan(?:t|ce|tly)\\b|\\bcowboys?\\b
            Judges character
            How was the risk seen then?
          bad-judgement
            \\b(?:poor|bad) (?:judge?ment|decision|call|choice)\\b|\\bwrong (?:bet|call|decision)\\b
            Give the options and what was known about each
            What was known about each option?
          should-know-better
            \\b(?:know|known|knew) better\\b
            Judges by what is known today
            Where is this written?
          person-broke
            PERSON (?:\\w+ly |also |then |again )?(?:broke|breaks|crashed|took down|brought down|killed|ruined|destroyed|wrecked|nuked)\\b|\\b(?:brought|taken) (?:down|to its knees) by PERSON\\b|\\bbroken by PERSON\\b|PERSON (?:\\w+ )?(?:always|often) (?:break|breaks)\\b
            Makes a person the subject of the harm; a change had the effect
            Which change had which effect?
          person-caused
            PERSON (?:\\w+ly )?(?:caused|triggered|created) (?:the|this|an?|all)\\b(?! ticket)|\\bcaused by PERSON\\b
            Makes a person the subject of the harm
            Which event started it?
          because-of
            \\b(?:because of|due to) (?:NAME|(?:one |a |the |our |an )(?:\\w+ ){0,2}(?:engineer|developer|operator|admin|intern|manager|contractor|colleague|person)s?)\\b(?!'s (?:note|report|idea|message))
            Name the change, not the person
            Which change?
          fault
            \\bPERSON's fault\\b|\\bfault of PERSON\\b|\\bfault (?:lies|is|was) with\\b|PERSON (?:is|was|are|were) (?:entirely |clearly |partly |solely )?(?:at fault|to blame|guilty)\\b|\\bblame (?:lies|is|falls) (?:\\w+ )?(?:on|with)\\b|\\bI blame\\b|\\bblame (?:NAME|the \\w+ team)\\b|\\bto be blamed\\b
            List what contributed
            What contributed?
          culprit
            \\bculprit\\b[^.]*\\b(?:he|she|they|NAME)\\b|\\b(?:NAME|PERSON)\\b[^.]* culprit\\b|\\bguilty part(?:y|ies)\\b|\\boffenders?\\b
            A trigger is an event
            Which event was the trigger?
          responsible
            PERSON (?:is|was|are|were) (?:fully |solely |directly )?(?:responsible|accountable) for (?:the|this|that) (?:outage|incident|failure|loss|downtime|damage|mess|error)
            Name the owner of the follow-up, not of the past
            Who owns the next step?
          persons-bad-change
            \\b(?:NAME's|his|her|their|PERSON's) (?:bad|broken|buggy|faulty|disastrous|botched|terrible|wrong|poor|sloppy) \\w+|\\b(?:poor|bad|sloppy|lousy) work (?:of|by|from)\\b
            Name the change by its number
            Which change?
          let-down
            PERSON let (?:us|the (?:\\w+ )*company|everyone|the team|the customers?|everybody) down\\b|PERSON let (?:it|this|that) (?:through|slip|happen|pass)\\b|\\bdropped the ball\\b|PERSON left us\\b|\\b(?:threw|thrown) (?:it )?over the wall\\b|\\bpass(?:ed|ing)? the buck\\b|\\bpoint(?:ed|ing) fingers\\b|\\bleft us in the dark\\b
            Describe what the step checks, or what the hand-over carries
            What does this step check, and what not?
          misled
            PERSON (?:\\w+ly )?(?:misled|lied|deceived)\\b|PERSON gave (?:us )?(?:wrong|false|bad) information\\b
            Say what was described, and what the dashboard showed
            What did the dashboard show?
          obviously
            (?<!not )\\bobvious(?:ly)?\\b(?! from)|\\bplain for (?:all|anyone)\\b
            Calls obvious what is only so because the outcome is known
            To whom was it visible, and when?
          foreseeable
            \\b(?:was|were|entirely|easily|completely|totally|fully) (?:entirely |easily |completely |totally |fully )?(?:foreseeable|preventable|avoidable|predictable)\\b(?!, so)|\\bbound to happen\\b|\\bwaiting to happen\\b|\\bmatter of time\\b
            Calls inevitable what is only so because the outcome is known
            Was the risk recorded, and where?
          everyone-knows
            \\bany (?:\\w+ )?(?:engineer|developer|operator|admin|beginner|person)s? would\\b|\\bevery(?:one|body) knows\\b|\\bevery (?:beginner|engineer|child|junior|intern) knows\\b|\\ba child (?:could|would)\\b|\\bcommon sense\\b|\\bbasic precautions?\\b|\\bmost basic\\b|\\belementary (?:mistake|precaution|check)\\b
            Where it is not written down, not everyone knows
            Where is this written?
          would-have-been-easy
            \\b(?:would have been|was|were) (?:so |very |quite |really )?(?:easy|trivial|simple) (?:to|for)\\b(?! find)
            Makes it look easy because the outcome is known
            What did it cost then?
          how-could-anyone
            \\bhow (?:could|can|did) (?:PERSON|anyone|anybody|it be that)\\b[^.]*\\?|\\bwhat (?:was|were) PERSON thinking\\b|\\bbeyond me\\b|\\bunbelievable\\b|\\bincredible that\\b|\\bwhat exactly (?:was|were) PERSON doing\\b|\\bhow on earth\\b
            Asks for a defence
            How did it look from inside?
          in-hindsight
            \\b(?:in hindsight|looking back|with hindsight|knowing what we know)\\b[^.]*\\b(?:wrong|should|bad|mistake)\\b|\\bit was wrong (?:of|for)\\b|PERSON (?:was|were) wrong to\\b|\\bhad no business\\b|\\bwrong of PERSON\\b
            Judges by what is known today
            What was known then?
          be-careful
            \\b(?:more|greater|better|be|being|extra) (?:care|careful|carefully|cautious|diligent|vigilant|attentive)\\b(?! rollout)|\\bpay (?:\\w+ )?attention\\b|\\bstay alert\\b|\\bconcentrate (?:more|better)\\b|\\b(?:have to|must|should) look twice\\b|\\bthink twice\\b|PERSON (?:must|should|have to|has to|need to|needs to) (?:always )?(?:double-check|concentrate|be alert)
            Asks people to be better instead of changing the system
            Which change makes care unnecessary?
          reminded
            \\b(?:was|were|been|be) (?:\\w+ )?reminded\\b|\\bremind (?:everyone|everybody|all|the team|people|PERSON)\\b|PERSON (?:was|were) told (?:in no uncertain terms )?(?:not )?to\\b|PERSON was told in no uncertain terms\\b
            Asks people to be better; a tool can do the reminding
            Which tool can do it?
          retrain
            \\bre-?train\\w* (?:the |all |our )?PERSON\\b|PERSON (?:need|needs|requires?) (?:more |better |some )?(?:training|coaching)\\b|\\b(?:training|coaching) for NAME\\b
            Name the knowledge and write it where it is needed
            Where is the knowledge needed?
          punished
            \\bdisciplinary\\b|\\bconsequences for\\b|\\bwritten warning\\b|\\bperformance review\\b|\\bpunish\\w*\\b|PERSON (?:was|were|will be|should be) (?:warned|fired|dismissed|let go|sanctioned|reprimanded)\\b|\\bright conclusions\\b
            Not part of a review
            What should be true for everyone?
          revoke-access
            \\b(?:revoke|remove|take away|took away|withdraw) (?:NAME's|his|her|their|PERSON's) (?:\\w+ )?(?:access|rights|permissions?)\\b|PERSON (?:is|are) no longer allowed\\b
            Change the default for everyone instead
            What should be true for everyone?
          never-again
            PERSON must (?:never|not)\\b|PERSON (?:has|have) to learn\\b|\\bwhen will PERSON (?:ever )?learn\\b|\\bhow many times (?:do|must|have|will) (?:we|you|they|I)\\b
            An order is not a guard
            Which guard makes it impossible?
          as-usual
            \\bas (?:usual|always), |\\byet again, (?:PERSON|\\w+) |\\bonce again, (?:PERSON|\\w+ team)|\\bThey always\\b|PERSON (?:always|never) (?:breaks?|forgets?|pushes|push|ignores?|listens?|tells?|told)\\b
            Give the count and the dates, or leave it out
            How often, and when?
          nobody
            \\b(?:nobody|no one|no-one) (?:had |has |even |ever |on \\w+ \\w+ )*(?:noticed|checked|thought|looked|cared|bothered|tested|realised|realized|saw|reacted|reviewed|read|asked|remembered)\\b|\\beveryone (?:assumed|ignored|thought|believed|forgot)\\b|PERSON was nobody\\b
            Blames everybody; say where it is visible
            Where is it visible?
          group-blame
            \\bmanagement (?:refused|ignored|did not|didn't|never|pushed|forced)\\b|PERSON (?:do|does)(?: not|n't) (?:care|understand|listen|know|get)\\b|\\bthose people\\b|\\bhow \\w+ sees (?:us|them)\\b|\\b(?:team|department|group)'s (?:\\w+ )?(?:attitude|incompetence|work)\\b
            Blames a group; describe the hand-over
            What does the hand-over carry?
          why-did
            \\bwhy (?:did|didn't|was|were|wasn't|has|had) (?:PERSON|nobody|no one)\\b|\\bwhy (?:not )?did(?:n't)? PERSON\\b
            Asks for a defence; what- and how-questions ask for the story
            What did you see, and what did you expect?
          who-did
            \\bwho (?:\\w+ )?(?:approved|broke|did|deployed|caused|merged|allowed|signed off|is to blame|was to blame|forgot|messed|let)\\b[^.]*\\?|\\bwhose (?:idea|fault|decision|mistake)\\b
            Asks for a person; ask which step let it pass
            How does a change like this get here?
          emotion
            \\bunacceptable\\b|\\binexcusable\\b|\\bunforgivable\\b|\\bembarrass(?:ing|ment|ingly)\\b|\\bshameful(?:ly)?\\b|\\bdisgrace(?:ful)?\\b|\\b(?:is|was|were) a joke\\b|\\b(?:complete|total|utter|absolute) (?:disaster|mess|chaos|failure|catastrophe)\\b|\\bfiasco\\b|\\bchaos caused\\b
            Give the number that was missed
            Which number?
          did-not-care
            PERSON (?:\\w+ly )?(?:did(?: not|n't)|could(?: not|n't)|do(?:es)?(?: not|n't)) care\\b|PERSON refused to\\b|PERSON (?:could|couldn't) (?:not )?care less\\b|\\bcould(?: not|n't) care less\\b|\\btoo busy to\\b|\\bin order to look\\b|\\bout of (?:spite|fear|laziness)\\b|\\bstubborn\\b|\\bdeliberately\\b
            Claims to know a motive
            What was said and done, and when?
          thought-they-knew
            PERSON (?:\\w+ly )?(?:thought|believed|felt) (?:\\w+ )?(?:(?:he|she|they|someone else|somebody else|too)\\b)[^.]*\\b(?:better|was|were|would|important)\\b|PERSON (?:wrongly )?assumed (?:that )?(?:someone|somebody|it was|everything|the \\w+ was)
            Claims to know a thought; say what the tools suggested
            What did the tools suggest?
          """);

  private WordingRules() {}

  /// Four lines a rule.
  private static List<WordingRule> read(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    List<WordingRule> rules = new ArrayList<>();
    for (int i = 0; i + 3 < lines.size(); i += 4) {
      String pattern = lines.get(i + 1).replace("PERSON", PERSON).replace("NAME", NAME);
      rules.add(
          new WordingRule(
              lines.get(i),
              Pattern.compile(pattern, Pattern.CASE_INSENSITIVE),
              lines.get(i + 2),
              lines.get(i + 3)));
    }
    return List.copyOf(rules);
  }
}
