package io.adobridge.azure;

/**
 * What answers behind an endpoint.
 *
 * @param product such as {@code Azure DevOps Services} or {@code Azure DevOps Server 2022.1}
 * @param apiVersion the latest REST version it has released, such as {@code 7.1}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/#api-and-tfs-version-mapping">API and version mapping</a>
 */
public record ServerVersion(String product, String apiVersion) {

    /** Names the product that speaks up to the given version. */
    public static ServerVersion ofServer(String apiVersion) {
        String year = switch (apiVersion) {
            case "5.0" -> " 2019";
            case "5.1" -> " 2019.1";
            case "6.0", "6.1" -> " 2020";
            case "7.0" -> " 2022";
            case "7.1" -> " 2022.1";
            default -> "";
        };
        return new ServerVersion("Azure DevOps Server" + year, apiVersion);
    }
}
