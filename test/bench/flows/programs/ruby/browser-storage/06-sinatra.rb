require "sinatra/base"
require "jwt"

class Portal < Sinatra::Base
  enable :sessions

  post "/login" do
    patient = DB[:patients].first(email: params[:email])
    halt 401 unless patient
    session[:uid] = patient[:id] # ok
    session[:chart] = patient # leak: flow/phi-to-storage
    response.set_cookie("born", value: patient[:dob].to_s, path: "/") # leak: flow/phi-to-storage
    response.set_cookie("lang", value: "en", path: "/") # ok
    payload = { sub: patient[:id], iat: Time.now.to_i }
    JWT.encode(payload, ENV["SECRET"], "HS256") # ok
  end
end
