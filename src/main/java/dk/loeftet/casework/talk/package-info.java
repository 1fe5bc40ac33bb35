/** Talks that somebody asks for beside the road of a case, and what was agreed about them. */
package dk.loeftet.casework.talk;
