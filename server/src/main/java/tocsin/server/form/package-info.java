/// Lists and forms of documents: everything that is configured, field by field, with history. A
/// document comes in, fields go out; posted fields come in, a document for the desk goes out. It
/// must never check what a document means: the room behind refuses with its reason.
@NullMarked
package tocsin.server.form;

import org.jspecify.annotations.NullMarked;
