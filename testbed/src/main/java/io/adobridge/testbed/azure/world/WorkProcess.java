package io.adobridge.testbed.azure.world;

import java.util.List;
import java.util.Locale;

/**
 * The process that a project's boards follow: its work item types, and the states of each with their categories.
 * Source: the Agile and Scrum processes of Azure Boards.
 */
public enum WorkProcess {
    AGILE("Agile", "adcc42ab-9882-485e-a3ed-7678f01f66bc", "User Story", "Microsoft.VSTS.Scheduling.StoryPoints"),
    SCRUM("Scrum", "6b724908-ef14-45cf-84f8-768b5384da45", "Product Backlog Item", "Microsoft.VSTS.Scheduling.Effort");

    private final String title;
    private final String templateId;
    private final String requirement;
    private final String sizeField;

    WorkProcess(String title, String templateId, String requirement, String sizeField) {
        this.title = title;
        this.templateId = templateId;
        this.requirement = requirement;
        this.sizeField = sizeField;
    }

    /** A state of a type; the category is one of Proposed, InProgress, Resolved, Completed, Removed. */
    public record State(String name, String color, String category) {
    }

    public String title() {
        return title;
    }

    public String templateId() {
        return templateId;
    }

    /** The type of the requirement level, such as User Story. */
    public String requirement() {
        return requirement;
    }

    /** The reference name of the field with a requirement's size. */
    public String sizeField() {
        return sizeField;
    }

    /** All types, from the largest to the smallest. */
    public List<String> types() {
        return List.of("Epic", "Feature", requirement, "Task", "Bug");
    }

    /** The states of a type, in the order in which work passes through them, Removed last. */
    public List<State> states(String type) {
        if (this == AGILE)
            return type.equals("Task")
                    ? states("New", "Active", "", "Closed")
                    : states("New", "Active", "Resolved", "Closed");
        return switch (type) {
            case "Task" -> states("To Do", "In Progress", "", "Done");
            case "Epic", "Feature" -> states("New", "In Progress", "", "Done");
            default -> List.of(new State("New", "b2b2b2", "Proposed"), new State("Approved", "b2b2b2", "Proposed"),
                    new State("Committed", "007acc", "InProgress"), new State("Done", "339933", "Completed"), removed());
        };
    }

    private static List<State> states(String proposed, String inProgress, String resolved, String completed) {
        State first = new State(proposed, "b2b2b2", "Proposed");
        State second = new State(inProgress, "007acc", "InProgress");
        State last = new State(completed, "339933", "Completed");
        return resolved.isEmpty() ? List.of(first, second, last, removed())
                : List.of(first, second, new State(resolved, "ff9d00", "Resolved"), last, removed());
    }

    private static State removed() {
        return new State("Removed", "ffffff", "Removed");
    }

    /** The reference name of a type, such as Microsoft.VSTS.WorkItemTypes.UserStory. */
    public static String referenceName(String type) {
        return "Microsoft.VSTS.WorkItemTypes." + type.replace(" ", "");
    }

    /** The colour of a type, six hexadecimal digits. */
    public static String color(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "epic" -> "FF7B00";
            case "feature" -> "773B93";
            case "task" -> "F2CB1D";
            case "bug" -> "CC293D";
            default -> "009CCC";
        };
    }
}
