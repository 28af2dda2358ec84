package io.adobridge.testbed.azure.world;

/** The reference names of work item fields. */
public final class Fields {
    public static final String ID = "System.Id";
    public static final String AREA_ID = "System.AreaId";
    public static final String AREA_PATH = "System.AreaPath";
    public static final String PROJECT = "System.TeamProject";
    public static final String NODE_NAME = "System.NodeName";
    public static final String REV = "System.Rev";
    public static final String AUTHORIZED_DATE = "System.AuthorizedDate";
    public static final String REVISED_DATE = "System.RevisedDate";
    public static final String ITERATION_ID = "System.IterationId";
    public static final String ITERATION_PATH = "System.IterationPath";
    public static final String TYPE = "System.WorkItemType";
    public static final String STATE = "System.State";
    public static final String REASON = "System.Reason";
    public static final String ASSIGNED_TO = "System.AssignedTo";
    public static final String CREATED_DATE = "System.CreatedDate";
    public static final String CREATED_BY = "System.CreatedBy";
    public static final String CHANGED_DATE = "System.ChangedDate";
    public static final String CHANGED_BY = "System.ChangedBy";
    public static final String AUTHORIZED_AS = "System.AuthorizedAs";
    public static final String WATERMARK = "System.Watermark";
    public static final String COMMENT_COUNT = "System.CommentCount";
    public static final String TITLE = "System.Title";
    public static final String BOARD_COLUMN = "System.BoardColumn";
    public static final String TAGS = "System.Tags";
    public static final String PARENT = "System.Parent";
    public static final String DESCRIPTION = "System.Description";
    public static final String HISTORY = "System.History";
    public static final String IS_DELETED = "System.IsDeleted";
    public static final String STATE_CHANGE_DATE = "Microsoft.VSTS.Common.StateChangeDate";
    public static final String ACTIVATED_DATE = "Microsoft.VSTS.Common.ActivatedDate";
    public static final String RESOLVED_DATE = "Microsoft.VSTS.Common.ResolvedDate";
    public static final String CLOSED_DATE = "Microsoft.VSTS.Common.ClosedDate";
    public static final String PRIORITY = "Microsoft.VSTS.Common.Priority";
    public static final String SEVERITY = "Microsoft.VSTS.Common.Severity";
    public static final String VALUE_AREA = "Microsoft.VSTS.Common.ValueArea";
    public static final String REMAINING_WORK = "Microsoft.VSTS.Scheduling.RemainingWork";
    public static final String CUSTOMER = "Custom.CustomerImpact";

    private Fields() {
    }
}
