using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace Mediation.Web.Auth;

/// <summary>OAuth 2: authorization code with PKCE for people, client credentials for partner systems.</summary>
internal static class TokenServer
{
    public const string ApiScope = "api";
    public const string Resource = "mediation-api";
    private static readonly TimeSpan AccessTokenLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RefreshTokenLife = TimeSpan.FromHours(10);

    public static void AddTokenServer(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(_ => OpenKeys(configuration, environment));
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<AppDb>().ReplaceDefaultEntities<Guid>())
            .AddServer(server => Configure(server, configuration, environment))
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore();
                validation.AddAudiences(Resource);
            });
        services.AddOptions<OpenIddictServerOptions>().Configure<TokenKeys>(UseKeys);
    }

    private static void Configure(OpenIddictServerBuilder server, IConfiguration configuration, IHostEnvironment environment)
    {
        server.SetAuthorizationEndpointUris("/connect/authorize").SetTokenEndpointUris("/connect/token")
            .SetEndSessionEndpointUris("/connect/logout").SetUserInfoEndpointUris("/connect/userinfo")
            .SetRevocationEndpointUris("/connect/revoke");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
        server.RegisterScopes(ApiScope, OpenIddictConstants.Scopes.Profile);
        server.SetAccessTokenLifetime(AccessTokenLife).SetRefreshTokenLifetime(RefreshTokenLife);
        if (configuration["Auth:Issuer"] is { Length: > 0 } issuer)
        {
            server.SetIssuer(new Uri(issuer));
        }

        var host = server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough().EnableUserInfoEndpointPassthrough();
        if (environment.IsDevelopment())
        {
            // Loopback without a certificate; everywhere else OpenIddict refuses plain HTTP.
            host.DisableTransportSecurityRequirement();
        }
    }

    private static void UseKeys(OpenIddictServerOptions options, TokenKeys keys)
    {
        options.SigningCredentials.Add(new(keys.Signing, SecurityAlgorithms.RsaSha256));
        options.EncryptionCredentials.Add(new(keys.Encryption, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512));
    }

    private static TokenKeys OpenKeys(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = ProtectionRegistration.KeyFolder(configuration, environment);
        if (environment.IsDevelopment())
        {
            TokenKeys.Create(folder);
        }

        return TokenKeys.Load(folder);
    }
}
